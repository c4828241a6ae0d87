"""The peers' side: `python -m tests.bench.serve NAME FOLDER` serves one peer with waitress and prints its address.

waitress serves the explorer too (`python app.py`).
"""

import sys
from pathlib import Path

import waitress

from tests.bench.peers import PEERS

if __name__ == "__main__":
    name, folder = sys.argv[1:]
    served = waitress.create_server(PEERS[name](Path(folder)), host="127.0.0.1", port=0, ident=None)
    print(f"http://127.0.0.1:{served.effective_port}", flush=True)
    served.run()
