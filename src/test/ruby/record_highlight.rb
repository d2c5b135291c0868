# Records what Ruby's Rouge makes of the samples in src/test/resources/highlight: NAME.html beside each NAME.txt.
# A folder's name is the language; two underscores stand for the question mark before options.
# Run in the project's folder: ruby src/test/ruby/record_highlight.rb
require 'rouge'

Dir['src/test/resources/highlight/*/*.txt'].sort.each do |file|
  language = File.basename(File.dirname(file)).sub('__', '?')
  code = File.read(file, encoding: 'UTF-8')
  lexer = Rouge::Lexer.find_fancy(language, code)
  File.write(file.sub(/txt\z/, 'html'), Rouge::Formatters::HTML.new.format(lexer.lex(code)))
end
