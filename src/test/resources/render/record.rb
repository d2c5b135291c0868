# Records what Jekyll makes of each case in the files named on the command line (all of filters/ and tags/ by default) and writes it behind "=>"
# (output) or "=!" (error). A case is a block: lines "name: JSON" are variables, "site: JSON" is the configuration, the other lines are
# the template. A block without template gives variables to the blocks below it.
require "json"
require "tmpdir"
require "jekyll"
%w(jekyll-seo-tag jekyll-feed jekyll-avatar jekyll-gist jekyll-include-cache).each { |gem| require gem }

ENV["TZ"] = "Asia/Tokyo"
ENV["JEKYLL_ENV"] = "development"
PAGE = { "path" => "docs/case.html", "name" => "case.html", "url" => "/docs/case.html" }.freeze
DATA_LINE = /\A(\w+): (.*)\z/.freeze

def site(config)
  settings = { "source" => File.join(__dir__, "site"), "destination" => Dir.mktmpdir, "quiet" => true, "disable_disk_cache" => true,
               "timezone" => "Asia/Tokyo" }
  Jekyll.logger.log_level = :error
  Jekyll::Site.new(Jekyll.configuration(settings.merge(config))).tap(&:read)
end

def written(text)
  text = text.gsub(File.join(__dir__, "site"), "SITE")
  plain = !text.empty? && text !~ /[\n\r\t]|\A\s|\s\z|\A"/
  plain ? text : JSON.generate(text)
end

def outcome(template, variables)
  config, assigns = variables.partition { |name, _| name == "site" }.map(&:to_h)
  site = site(config["site"] || {})
  payload = site.site_payload
  payload["page"] = PAGE.merge(assigns.delete("page") || {})
  assigns.each { |name, value| payload[name] = value }
  JekyllIncludeCache.reset
  info = { :registers => { :site => site, :page => payload["page"] } }
  "=> " + written(Liquid::Template.parse(template, :line_numbers => true).render!(payload, info))
rescue StandardError, ScriptError => e
  "=! " + written(e.message)
end

def record(block, shared)
  comments, rest = block.lines(:chomp => true).reject { |line| line =~ /\A=[>!]/ }.partition { |line| line.start_with?("# ") }
  data, template = rest.partition { |line| line =~ DATA_LINE }
  variables = data.to_h { |line| m = DATA_LINE.match(line); [m[1], JSON.parse(m[2])] }
  if template.empty?
    shared.merge!(variables)
    return (comments + data).join("\n")
  end

  (comments + data + template + [outcome(template.join("\n"), shared.merge(variables))]).join("\n")
end

files = ARGV.empty? ? Dir[File.join(__dir__, "{filters,tags}", "*.txt")] : ARGV
files.sort.each do |file|
  shared = {}
  blocks = File.read(file).split(/\n\n+/).map { |block| record(block.chomp, shared) }
  File.write(file, blocks.join("\n\n") + "\n")
end
