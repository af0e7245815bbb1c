#compdef foreshock
# Completion of foreshock for zsh, made by `foreshock completion zsh`.
#   source <(foreshock completion zsh)      or as a file _foreshock in a folder of $fpath

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
  local typed=("${words[@]}") word=${words[CURRENT]} before=${words[CURRENT-1]}
  local command= option= attached= known= paths= i
  local values=
  local -a flags verbs
  for ((i = 2; i < CURRENT; i++)); do
    case ${typed[i]} in
      --lang) i=$((i + 1)) ;;
      -*) ;;
      *)
        command=${typed[i]}
        break
        ;;
    esac
  done

  if [[ $word == --*=* ]]; then
    option=${word%%=*} attached=1
    compset -P '*='
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
      *) flags=('--help:Help.' '--version:The version.' '--lang:en or ru.') ;;
      esac
      _describe -o option flags
      return
    elif [[ -z $command ]]; then
      verbs=(
@COMMANDS@
      )
      _describe command verbs
      return
    fi
    _foreshock_parameter "$command"
  fi
  if [[ -n $values ]]; then compadd -- ${=values}; fi
  case $paths in
    files) _files ;;
    folders) _files -/ ;;
  esac
}

if [[ ${funcstack[1]} == _foreshock ]]; then
  _foreshock "$@"
else
  if ! (( $+functions[compdef] )); then
    autoload -Uz compinit && compinit
  fi
  compdef _foreshock foreshock
fi
