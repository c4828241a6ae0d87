"""QR codes as others see them: drawn by resvg, read by ZXing."""

import io
import re

import resvg_py
import zxingcpp
from PIL import Image

MODULE = 4
"""Pixels to the side of a module, where it is drawn."""


def drawn(svg: str) -> Image.Image:
    """The picture, in greys."""
    (width, height) = re.findall(r'viewBox="0 0 (\d+) (\d+)"', svg)[0]
    assert width == height
    side = MODULE * int(width)
    return Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg, width=side, height=side)))).convert("L")


def code_in(svg: str) -> zxingcpp.Barcode:
    """The one code in the picture."""
    (found,) = zxingcpp.read_barcodes(drawn(svg))
    return found


def address_in(svg: str) -> str:
    """What a telephone that is held before it opens."""
    return str(code_in(svg).text)
