# frozen_string_literal: true

# Records in src/test/resources/html/fragments.jsonl what Nokogiri makes of HTML: of the lines that are
# there, or, with a number as argument, of as many random texts, which it prints.
require "json"
require "nokogiri"

FILE = File.expand_path("../resources/html/fragments.jsonl", __dir__)

def made(html)
  Nokogiri::HTML::DocumentFragment.parse(html).to_s
end

def random(random)
  names = %w[a b p p div div span ul ol li dl dt dd table tr td th tbody h1 h2 br hr img pre code em
             section article figure form input select option button details style script blockquote x-y]
  values = ["a b", "x&y", "&quot;q&quot;", "é", "it's", "a&amp;b", "1"]
  parts = Array.new(random.rand(1..12)) do
    name = names.sample(random: random)
    case random.rand(12)
    when 0..3
      attributes = Array.new(random.rand(3)) do
        %(#{%w[href class title name src id checked alt].sample(random: random)}=) +
          %('"#{values.sample(random: random)}"').sub(/\A'"|\A"'/, '"').sub(/"'\z/, '"')
      end
      "<#{[name, *attributes].join(" ")}>"
    when 4..6 then "</#{name}>"
    when 7 then ["\n", " ", "\n\n  "].sample(random: random)
    when 8 then "<#{name}/>"
    when 9 then ["<!-- c -->", "&copy;", "&amp;", "& ", "&#39;", "<", ">", "&lt;b&gt;", "&nbsp;"].sample(random: random)
    else ["text", "a b", "é", "."].sample(random: random)
    end
  end
  parts.join
end

if ARGV.empty?
  lines = File.readlines(FILE).map { |line| JSON.parse(line).first }
  File.write(FILE, lines.map { |html| "#{JSON.generate([html, made(html)])}\n" }.join)
else
  source = Random.new(ARGV.fetch(1, 1).to_i)
  ARGV.first.to_i.times do
    html = random(source)
    puts JSON.generate([html, made(html)])
  end
end
