"""The entry point: `create_app` for whoever serves the explorer, the command line for whoever calls it."""

import argparse
import os
import signal
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NoReturn

import waitress

from components import texts
from components.author_commands import add_author_commands, check_theories
from components.document.site_shelf import SiteShelf, live_shelf, shelf_for_good
from components.server.dash_app import Explorer
from components.server.live.place import NoDatabase, hold_sessions, state_file
from components.server.local_address import local_address
from components.server.routes import believe_proxies, register_routes
from components.static_site.build import static_files
from components.static_site.write_folder import NotOurs, write_folder
from components.story_judge import judge
from theory.load import TheoryError
from theory.model import Theory
from theory.shelf import by_id, shipped

THREADS = 8
"""Requests that are answered at once: those of group sessions wait for their store."""

LARGEST = 16_384
"""Bytes of a request's body: nothing larger is sent here, and nothing larger is read."""

SHIPPED = Path(__file__).parent / "theory" / "sociale-basis"


def create_app(theory: Theory, directory: Path = SHIPPED, base_url: str = "") -> Explorer:
    """The explorer of a theory, a Dash app.

    `directory` may hold the theory's picture, `card.png`, and a publisher's `theme.css`; `base_url` is the public address,
    without it that of each request counts.  The environment may set `URL_PREFIX`, `FRAME_ANCESTORS`, `TRUSTED_PROXIES` and
    `LIVE_DB`.
    """
    return _app(SiteShelf.alone(theory, directory), base_url)


def _app(shelf: SiteShelf, base_url: str, otherwise: Path | None = None) -> Explorer:
    """The app of a shelf; group sessions are kept where `LIVE_DB` says, else in this file; without either, and for `off`,
    there are none."""
    path = os.environ.get("URL_PREFIX", "").strip("/")
    app = Explorer(shelf, _slashed(base_url), f"/{path}/" if path else "/")
    register_routes(app, os.environ.get("FRAME_ANCESTORS", "*"))
    place = os.environ.get("LIVE_DB") or str(otherwise or "off")
    try:
        if place != "off":
            hold_sessions(app, place, _proxies())
    except NoDatabase:
        _Parser(prog="app.py").error("LIVE_DB is neither a file, nor postgresql://..., nor off")
    believe_proxies(app.server, _proxies())
    return app


def _proxies() -> int:
    """How many proxies stand in front, of which each adds what it was asked to the headers of the request."""
    number = os.environ.get("TRUSTED_PROXIES") or "0"
    if not (number.isdecimal() and len(number) < 3):
        _Parser(prog="app.py").error(f"TRUSTED_PROXIES is no number of proxies: {number}")
    return int(number)


def main(arguments: Sequence[str]) -> int:
    """Run the command line; returns the exit status."""
    options = _parser().parse_args(arguments)
    if options.command in ("compare", "new"):
        status: int = options.run(options)
        return status
    if options.command == "check":
        return check_theories([options.directory] if options.directory else _folders(options), options)
    folders = _named(_folders(options))
    if options.command == "export":
        return _export(folders, _slashed(options.base_url), options.out, options.live_url)
    return _serve(folders, options.base_url, options.reload)


def _folders(options: argparse.Namespace) -> list[Path]:
    """The folders with the theories: those of the call, else of the environment, else all that are shipped."""
    called = [*(options.theory or []), *getattr(options, "after", [])]
    listed = [Path(part) for part in os.environ.get("THEORY_DIR", "").split(os.pathsep) if part]
    return called or listed or shipped(SHIPPED.parent, SHIPPED.name)


def _named(folders: Sequence[Path]) -> Mapping[str, Path]:
    try:
        return by_id(folders)
    except ValueError as error:
        _Parser(prog="app.py").error(str(error))


def _export(folders: Mapping[str, Path], base: str, out: Path, live: str | None) -> int:
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # however it is stopped, it clears up
    try:
        shelf = shelf_for_good(folders, judge)
        size = write_folder(static_files(shelf.state(), base, shelf.others(), live), out, print)
    except TheoryError as error:
        print(error, file=sys.stderr)
        return 1
    except NotOurs:
        print(f"app.py: {out}: {texts.NOT_OURS}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"app.py: {out}: {error.strerror or error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(f"app.py: {out}: {texts.STOPPED}", file=sys.stderr)
        return 130
    print(f"{out}: {size / 1e6:.1f} MB")
    return 0


def _slashed(address: str) -> str:
    return address.rstrip("/") + "/" if address else ""


def _serve(folders: Mapping[str, Path], base_url: str, reload: bool) -> int:
    host, port = os.environ.get("HOST", "127.0.0.1"), os.environ.get("PORT", "8050")
    if not (port.isdecimal() and int(port) < 65536):
        _Parser(prog="app.py").error(f"PORT is no port number: {port}")
    believes = _proxies() > 0
    try:
        app = _app((live_shelf if reload else shelf_for_good)(folders, judge), base_url, state_file())
    except TheoryError as error:
        print(error, file=sys.stderr)
        return 1
    try:
        server = waitress.create_server(
            app.server,
            host=host,
            port=int(port),
            ident=None,
            clear_untrusted_proxy_headers=not believes,
            threads=THREADS,
            max_request_body_size=LARGEST,
        )
    except (OSError, ValueError) as error:
        print(f"app.py: {host}:{port}: {getattr(error, 'strerror', None) or error}", file=sys.stderr)
        return 1
    # a name with several addresses, as localhost often is, has several servers, all on the port asked for
    port = getattr(server, "effective_port", port)
    print(f"{app.title}: http://{host}:{port}", flush=True)
    if host == "0.0.0.0" and (own := local_address()):
        print(f"{texts.IN_THIS_NETWORK}: http://{own}:{port}", flush=True)
    server.run()
    return 0


def _web_address(given: str) -> str:
    if not given.startswith(("http://", "https://")):
        raise argparse.ArgumentTypeError(f"no address on the web: {given}")
    return given


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with a call in one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="app.py", description="Explore a theory of change.", allow_abbrev=False)
    folder = "folder with a theory; more than once: several, the first of which is the one that is shown first (THEORY_DIR)"
    parser.add_argument("--theory", type=Path, action="append", metavar="DIR", help=folder)
    parser.add_argument("--base-url", default=os.environ.get("BASE_URL", ""), help="public address (BASE_URL)")
    parser.add_argument("--reload", action="store_true", help="follow the theory's files while someone edits them")
    parser.set_defaults(command="serve")
    commands = parser.add_subparsers(parser_class=_Parser)
    exporting = commands.add_parser("export", help="write the static edition")
    exporting.add_argument("out", type=Path, metavar="OUT", help="folder to write")
    exporting.add_argument("--theory", type=Path, action="append", dest="after", metavar="DIR", default=[], help=folder)
    exporting.add_argument("--base-url", default=argparse.SUPPRESS, help="public address")
    exporting.add_argument(
        "--live-url",
        type=_web_address,
        default=None,
        metavar="URL",
        help="explorer on a server, where group sessions can be held",
    )
    exporting.set_defaults(command="export")
    add_author_commands(commands)
    return parser


if __name__ == "__main__":
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # a stream that knows no arrow still gets the line
    sys.exit(main(sys.argv[1:]))
else:  # imported by a WSGI server; a theory with errors raises here
    _options = _parser().parse_args([])
    server = _app(shelf_for_good(_named(_folders(_options)), judge), _options.base_url).server
