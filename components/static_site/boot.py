"""How the static edition shows another theory than its first: at an address that any host or disk answers with the same file.

The page is the first theory's.  Where its address asks for another, the rest of it is taken as text, before any of it is seen
or runs, and the page of the other is written in its place: it comes as a script or, in the one file, stands in that text.  Of
what both have, that page has only the place.
"""

import json
import re

from components import shelf_texts
from components.document.document import BOOT_SCRIPT

PAGE, INSIDE = "page.js", "page"
"""The script with the page of a theory, in a folder of its name; and what that page is called within the one file."""

STYLES, CORE = "<vt-styles>", "<vt-core>"
"""The places of the styles and, in the one file, of the script that all pages have."""

_STYLES = re.compile(r"(?:<style data-bundle[^>]*>.*?</style>\n)+", re.DOTALL)

# The page was rendered without an address.  Until the one that is asked for is shown, it is better to show nothing.
_HIDE_UNTIL_SHOWN = (
    'var q=new URLSearchParams(location.search),d=document.documentElement,m=q.get("modus"),t=q.get("theorie");'
    'if(m==="embed"||m==="lijst"||m==="presentatie")d.dataset.modus=m;'
    'if([...q.keys()].some(function(k){return k!=="modus"&&k!=="theorie"}))d.dataset.waits="";'
)

# `plaintext` makes a text of all that follows; it is whole when the document is.  What is looked for in that text and in pages is
# written otherwise here, for this script stands in every page itself.
_OTHER = r"""
if(t&&t!==d.dataset.theory&&(d.dataset.theories||"").split(" ").includes(t))(function(){
d.dataset.waits="";
document.write("<plaintext hidden>");
var whole=new Promise(function(done){document.addEventListener("DOMContentLoaded",function(){
setTimeout(done,0,document.querySelector("plaintext").textContent)})});
function write(page){document.open();document.write(page);document.close()}
function lost(){write(LOST)}
function show(page,rest){
var styles=/(?:<style [d]ata-bundle[^>]*>[^]*?<\/style>\n)+/.exec(rest),core=/<script id="core">[^]*?<\/script>/.exec(rest);
write(page.replace("<vt-"+"styles>",function(){return styles[0]}).replace("<vt-"+"core>",function(){return core[0]}))}
COME})();
"""

_FETCHED = """
window.vtPage=function(page){whole.then(function(rest){show(page,rest)})};
var s=document.createElement("script");s.src=t+"/PAGE";s.onerror=function(){whole.then(lost)};document.head.append(s);
"""

_INSIDE = r"""
whole.then(function(rest){
window.vtInside=function(id){var i=rest.indexOf(' id="'+id+'">'),s=rest.indexOf(">",i)+1;
return i<0?null:{textContent:rest.slice(s,rest.indexOf("<\/script>",s))}};
var bytes=Uint8Array.from(atob(vtInside(t+"/INSIDE").textContent),function(one){return one.charCodeAt(0)});
var page=new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
return page.then(function(page){show(page,rest)})}).catch(lost);
"""

_LOST = f'<!DOCTYPE html><html lang="nl"><p>{shelf_texts.UNLOADED} <a href="">{shelf_texts.AGAIN}</a>'


def boot(inside: bool) -> str:
    """What runs before anything is shown; `inside`: the other theories stand in this very file.

    A policy names the script by its text, so that is the same whatever theories there are.
    """
    slots = {"COME": _INSIDE if inside else _FETCHED, "LOST": json.dumps(_LOST).replace("</", r"<\/")}
    other = _OTHER
    for name, text in {**slots, "PAGE": PAGE, "INSIDE": INSIDE}.items():
        other = other.replace(name, text)
    return BOOT_SCRIPT + _HIDE_UNTIL_SHOWN + other.replace("\n", "")


def without_styles(page: str) -> str:
    """A page with the place of its styles, which the first theory's page has too."""
    return _STYLES.sub(STYLES, page, count=1)


def page_script(page: str) -> str:
    """The script that hands over a page."""
    return f"vtPage({json.dumps(page, ensure_ascii=False)});"
