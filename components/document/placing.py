"""What tells a theory's addresses from another's: added at the edge, so that no view has to know on which shelf it stands.

Views write addresses without a theory, and mean their own; of a link to another theory they write all of it.
"""

import re

from theory.shelf import Shelf

# In HTML and in HTML within JSON an ampersand is escaped, in a text of its own in JSON it is not.
_IN_HTML = re.compile(r'(=\\?")\?(?!theorie=)(?=[a-z]+=)')
_IN_JSON = re.compile(r'([:,\[]")\?(?!theorie=)(?=[a-z]+=)')
_BARE = re.compile(r'(href=\\?")\?(?=\\?")')
_FILE = re.compile(r'(href=\\?")data/')
_FORM = re.compile(r'(<form [^>]*method=(\\?")get\\?"[^>]*>)')


def placed(text: str, shelf: Shelf) -> str:
    """A page or the data of a script, with its addresses as they are seen from outside."""
    if mark := shelf.mark:
        text = _IN_HTML.sub(rf"\1?theorie={mark}&amp;", text)
        text = _IN_JSON.sub(rf"\1?theorie={mark}&", text)
        text = _BARE.sub(rf"\1?theorie={mark}", text)
        text = _FILE.sub(rf"\1data/{mark}/", text)
        text = _FORM.sub(rf"\1<input type=\2hidden\2 name=\2theorie\2 value=\2{mark}\2>", text)
    if shelf.is_shared:  # the first is the one that is meant without a name
        text = re.sub(rf'"\?theorie={shelf.first}(?:&(?:amp;)?|(?=\\?"))', '"?', text)
    return text


def outside(page: str, plain: bool = False) -> str:
    """A page in a folder beside the first theory's, with the way to that from each of its links.

    `plain`: where one leads to the start of another theory, to the page of it that needs no scripts.
    """
    page = re.sub(r'href="\?theorie=([a-z][a-z0-9-]*)"', r'href="../\1/"', page) if plain else page
    return re.sub(r'(href=")(\?|data/)', r"\1../\2", page)
