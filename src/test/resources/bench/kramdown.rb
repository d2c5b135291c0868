# Renders the articles of ARGV[0] (a JSON list) as Jekyll has kramdown do it, and writes CPU
# seconds as JSON: of the first 55, of a later round over all; and the HTML.
require 'json'
require 'kramdown'
require 'kramdown-parser-gfm'
require 'rouge'

def cpu
  times = Process.times
  times.utime + times.stime
end

OPTIONS = {
  input: 'GFM', hard_wrap: false, syntax_highlighter: 'rouge',
  syntax_highlighter_opts: { guess_lang: true, default_lang: 'plaintext' }
}.freeze

def render(text)
  Kramdown::Document.new(text, OPTIONS.dup).to_html
end

articles = JSON.parse(File.read(ARGV[0]))
start = cpu
articles.first(55).each { |text| render(text) }
first = cpu - start
html = articles.map { |text| render(text) }
start = cpu
2.times { articles.each { |text| render(text) } }
puts JSON.generate(first: first, process: start, round: (cpu - start) / 2, html: html)
