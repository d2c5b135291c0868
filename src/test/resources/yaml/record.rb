# Records how Ruby reads the scalars and times in this folder: ruby record.rb
require "psych"
require "date"
require "time"

ENV["TZ"] = "Asia/Tokyo"
Dir.chdir(__dir__)

def shown(value)
  case value
  when Time then "Time #{value}"
  when Hash then "Hash {#{value.map { |k, v| "#{shown(k)}: #{shown(v)}" }.join(", ")}}"
  when Array then "Array [#{value.map { |v| shown(v) }.join(", ")}]"
  when NilClass then "nil"
  when TrueClass, FalseClass then value.to_s
  when String then "String #{value}"
  else "#{value.class} #{value}"
  end
end

def record(name)
  lines = File.readlines(name, :chomp => true).map { |line| line.split("\t").first.to_s }
  File.write(name, lines.map { |line| "#{line}\t#{yield line}\n" }.join)
end

record("scalars.txt") do |line|
  shown(Psych.safe_load("a: #{line}", :permitted_classes => [Date, Time], :aliases => true)["a"])
rescue Psych::DisallowedClass => e
  e.message
rescue Psych::Exception
  "refused"
end

record("times.txt") do |line|
  Time.parse(line, Time.new(2026, 11, 24)).localtime.to_s
rescue ArgumentError
  "none"
end
