# Records again what jekyll-commonmark makes of each text here: ruby record.rb
require "jekyll"
require "jekyll-commonmark"

Dir.glob(File.join(__dir__, "*.text")).sort.each do |file|
  head, text = File.read(file, encoding: "UTF-8").split("---\n", 2)
  options, extensions = head.lines.map { |line| line.split(":", 2)[1].split(",").map(&:strip).reject(&:empty?) }
  converter = Jekyll::Converters::Markdown::CommonMark.new(
    "commonmark" => { "options" => options, "extensions" => extensions }
  )
  File.write(file.sub(/text\z/, "html"), converter.convert(text))
end
