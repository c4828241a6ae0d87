"""nginx with the configurations that the README gives, on a free port of this machine."""

import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parent.parent

# What a configuration needs to be run by anyone, in a folder of its own.
MAIN = """
{user}
pid {folder}/nginx.pid;
error_log {folder}/error.log;
worker_processes 2;
daemon off;
events {{ worker_connections 1024; }}
http {{
    include {types};
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
{server}
}}
"""


def nginx() -> str:
    """The path of nginx.

    Raises
    ------
    FileNotFoundError
        Where there is none; it names the command that gets one.
    """
    path = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")
    if path is None:
        raise FileNotFoundError("No nginx found. This gets one on Debian: python -m tests")
    return path


def configuration(name: str) -> str:
    """The configuration in the README that begins with a comment `# name:`."""
    blocks = re.findall(r"```nginx\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    (found,) = [block for block in blocks if block.startswith(f"# {name}:")]
    return str(found)


@contextmanager
def nginx_serving(name: str, root: Path | None = None, upstream: int | None = None) -> Iterator[str]:
    """Run nginx with the README's configuration `name` until the block ends; gives its address, without a slash at the end.

    `root` takes the place of the configuration's folder, the port `upstream` that of the app behind it.
    """
    port = free_port()
    server = re.sub(r"listen \d+", f"listen 127.0.0.1:{port}", configuration(name))
    if root:
        server = re.sub(r"root [^;]+", f"root {root}", server)
    if upstream:
        server = re.sub(r"127\.0\.0\.1:8000", f"127.0.0.1:{upstream}", server)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        folder.chmod(0o755)
        (folder / "nginx.conf").write_text(MAIN.format(user=_user(), folder=folder, types=_types(), server=server))
        command = [nginx(), "-p", made, "-c", str(folder / "nginx.conf")]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as process:
            try:
                _wait(port, process)
                yield f"http://127.0.0.1:{port}"
            finally:
                process.terminate()


def free_port() -> int:
    """A port that nobody uses at this moment."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


def _user() -> str:
    """Of root's folders, only root's own workers may read."""
    return "user root;" if hasattr(os, "geteuid") and os.geteuid() == 0 else ""


def _types() -> str:
    places = ("/etc/nginx/mime.types", "/usr/local/etc/nginx/mime.types", "/opt/homebrew/etc/nginx/mime.types")
    return next(place for place in places if Path(place).exists())


def _wait(port: int, process: subprocess.Popen[str]) -> None:
    for _ in range(200):
        with socket.socket() as asked:
            if asked.connect_ex(("127.0.0.1", port)) == 0:
                return
        if process.poll() is not None:
            raise RuntimeError(process.stderr.read() if process.stderr else "nginx came to nothing")
        time.sleep(0.05)
    raise RuntimeError("nginx does not answer")
