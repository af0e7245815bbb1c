package foreshock.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOPLogger;

/**
 * The log, for developers: on standard error, and only where it is asked for, since nothing in it
 * is for users and to begin a log costs a tenth of a second. Configured here and not by XML.
 */
final class Logs {
  private static volatile boolean configured;

  private Logs() {}

  /** The log of a class; none where nobody asked for one. */
  static org.slf4j.Logger of(Class<?> owner) {
    return configured ? LoggerFactory.getLogger(owner) : NOPLogger.NOP_LOGGER;
  }

  static void configure(OutputStream err, int verbosity) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setPattern("%-5level %logger{0} - %msg%n%nopex");
    encoder.start();
    OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.setOutputStream(new Unclosed(err));
    appender.start();
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.addAppender(appender);
    root.setLevel(verbosity > 1 ? Level.DEBUG : Level.INFO);
    configured = true;
  }

  /** Standard error outlives the log. */
  private static final class Unclosed extends java.io.FilterOutputStream {
    Unclosed(OutputStream err) {
      super(err);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws java.io.IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws java.io.IOException {
      flush();
    }
  }
}
