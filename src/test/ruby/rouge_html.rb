# Lexes with Ruby's Rouge what it reads: pairs of language and code, each ended by NUL.
# Writes for each pair the HTML, then the HTML line by line with spans closed at line ends, ended by NUL.
# With the argument "demos" it writes the demonstrations that come with Rouge, with "names" or "media-types"
# each name of a language or each media type, and the main name of the language that it leads to.
require 'rouge'
require 'timeout'

$stdin.set_encoding('UTF-8')
$stdout.set_encoding('UTF-8')

# Wollok's lexer remembers the names of one text for all that follow.
def forget_entities
  rule = Rouge::Lexers::Wollok.get_state(:foo).rules.last
  rule.callback.binding.local_variable_get(:entities).clear
end

def html(lang, code)
  lexer = Rouge::Lexer.find_fancy(lang, code)
  return '!unknown' unless lexer
  forget_entities if lexer.tag == 'wollok'
  Timeout.timeout(5) { Rouge::Formatters::HTML.new.format(lexer.lex(code.dup)) }
rescue StandardError, SystemStackError, Timeout::Error => e
  "!error #{e.class}"
end

if ARGV[0] == 'demos'
  Rouge::Lexer.all.each do |lexer|
    demo = begin
      lexer.demo
    rescue StandardError
      next
    end
    print lexer.tag, "\0", demo, "\0"
  end
elsif ARGV[0] == 'names'
  names = Rouge::Lexer.all.flat_map { |lexer| [lexer.tag] + lexer.aliases.to_a }
  names.uniq.each { |name| print name, "\0", Rouge::Lexer.find(name).tag, "\0" }
elsif ARGV[0] == 'media-types'
  Rouge::Lexer.all.flat_map { |lexer| lexer.mimetypes.to_a }.uniq.each do |type|
    print type, "\0", Rouge::Lexer.guess_by_mimetype(type).tag, "\0"
  rescue Rouge::Guesser::Ambiguous
    next
  end
else
  fields = $stdin.read.split("\0", -1)
  fields[0..-2].each_slice(2) { |lang, code| print html(lang, code), "\0" }
end
