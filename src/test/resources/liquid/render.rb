# Renders the templates of a JSON list on standard input with Ruby's Liquid; answers a JSON list.
require "date"
require "json"
require "liquid"

class MapFileSystem
  def initialize(templates)
    @templates = templates
  end

  def read_template_file(name)
    @templates.fetch(name) { raise Liquid::FileSystemError, "No such template '#{name}'" }
  end
end

def value(json)
  case json
  when Hash
    return Time.at(*json["$time"][0, 1]).localtime(json["$time"][1]) if json.key?("$time")
    return Time.at(json["$utc"]).utc if json.key?("$utc")
    return Date.parse(json["$date"]) if json.key?("$date")
    return (json["$range"][0]..json["$range"][1]) if json.key?("$range")
    json.transform_values { |each| value(each) }
  when Array
    json.map { |each| value(each) }
  else
    json
  end
end

def render(request)
  options = { error_mode: request["mode"].to_sym, line_numbers: true }
  template = Liquid::Template.parse(request["template"], options)
  data = value(request["data"])
  registers = { file_system: MapFileSystem.new(request["partials"]) }
  output = template.render(data, registers: registers, strict_variables: request["strict"],
                                 strict_filters: request["strict"])
  { "output" => output.dup.force_encoding("UTF-8").scrub,
    "warnings" => template.warnings.map(&:message),
    "errors" => template.errors.map { |e| e.is_a?(Liquid::InternalError) ? "internal" : e.message } }
rescue Liquid::Error => e
  { "syntax" => e.message }
rescue StandardError, SystemStackError => e
  { "foreign" => e.class.name }
end

$stdout.sync = true
$stdout.write(JSON.generate(JSON.parse($stdin.read).map { |each| render(each) }))
