# frozen_string_literal: true

# Records what libxml2's HTML parser and printer know of elements, as Nokogiri shows it, in the form of
# src/main/java/dev/nexthop/site/generate/html/HtmlElements.java:
#   void: NAME…    elements without content
#   block: NAME…   elements beside which line breaks are written
#   NAME: NAME…    an element, and those whose start tags end it
require "nokogiri"

NAMES = %w[
  a abbr acronym address applet area article aside audio b base basefont bdi bdo big blockquote br
  button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div
  dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hr i iframe img
  input ins isindex kbd keygen label legend li link main map mark math menu meta meter nav noframes
  noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp script
  section select small source span strike strong style sub summary sup svg table tbody td template
  textarea tfoot th thead time title tr track tt u ul var video wbr
].freeze

def tree(html)
  Nokogiri::HTML::DocumentFragment.parse(html)
end

empty = NAMES.select { |name| tree("<#{name}>x").at(name)&.children&.empty? }
puts "void: #{empty.join(" ")}"
block = NAMES.select { |name| tree("<div><#{name}></#{name}><zz></zz></div>").to_s.include?("\n<zz>") }
puts "block: #{block.join(" ")}"
(NAMES - empty - %w[script style]).each do |name|
  closing = NAMES.select { |start| tree("<#{name}><#{start}>").at("#{name} > #{start}").nil? }
  puts "#{name}: #{closing.join(" ")}" unless closing.empty?
end
