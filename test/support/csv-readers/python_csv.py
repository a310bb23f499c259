"""Tables as a JSON list on standard input, as Python's own reader takes them apart at the delimiter of the first argument: lists of cells."""

import csv
import io
import json
import sys

csv.field_size_limit(sys.maxsize)
files = json.load(sys.stdin)
read = [
    list(csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=sys.argv[1]))
    for text in files
]
json.dump(read, sys.stdout)
