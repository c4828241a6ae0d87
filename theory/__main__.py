"""`python -m theory > theory/theory.schema.json` writes the JSON Schema that editors read."""

import json

from theory.schema import json_schema

print(json.dumps(json_schema(), ensure_ascii=False, indent=2))
