# Completion of foreshock for bash 3.2 and later, made by `foreshock completion bash`.
#   source <(foreshock completion bash)

# Sets known, values and paths: what the value of the option "$2" of the command "$1" may be.
_foreshock_value() {
  case "$1 $2" in
@VALUES@
  esac
}

# The same for what stands behind the command by itself.
_foreshock_parameter() {
  case $1 in
@PARAMETERS@
  esac
}

_foreshock() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  local command= option= prefix= attached= known= values= paths= flags= i reply
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${COMP_WORDS[i]} in
      --lang)
        i=$((i + 1))
        if [[ ${COMP_WORDS[i]} == = ]]; then i=$((i + 1)); fi
        ;;
      -* | =) ;;
      *)
        command=${COMP_WORDS[i]}
        break
        ;;
    esac
  done

  # Where = parts words, `--format=c` comes as three.
  if [[ $word == = ]]; then
    option=$before attached=1 word=
  elif [[ $before == = ]]; then
    option=${COMP_WORDS[COMP_CWORD - 2]} attached=1
  elif [[ $word == --*=* ]]; then
    option=${word%%=*} attached=1 prefix=${word%%=*}=
    word=${word#*=}
  elif [[ $before == -* ]]; then
    option=$before
  fi
  case $option in
    @ATTACHED@) if [[ -z $attached ]]; then option=; fi ;;
  esac

  if [[ -n $option ]]; then _foreshock_value "$command" "$option"; fi
  if [[ -z $known && -z $attached ]]; then
    if [[ $word == -* ]]; then
      case $command in
@OPTIONS@
      *) flags='--help --version --lang' ;;
      esac
      values=$flags
    elif [[ -z $command ]]; then
      values='@COMMANDS@'
    else
      _foreshock_parameter "$command"
    fi
  fi

  if [[ -n $values ]]; then
    while IFS= read -r reply; do
      COMPREPLY+=("$prefix$reply")
    done < <(compgen -W "$values" -- "$word")
  fi
  if [[ -n $paths ]]; then
    while IFS= read -r reply; do
      COMPREPLY+=("$prefix$reply")
    done < <(if [[ $paths == folders ]]; then compgen -d -- "$word"; else compgen -f -- "$word"; fi)
    compopt -o filenames 2>/dev/null
  fi
}

complete -F _foreshock foreshock
