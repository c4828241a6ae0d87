"""The tables of group sessions."""

from sqlalchemy import Boolean, Column, ForeignKeyConstraint, Integer, MetaData, String, Table, Text

PREFIX = "verkenner_live_"
"""So that they may lie in a database with other tables."""

VERSION = 1
"""Of these tables: another one finds a store in which it cannot read, and empties it."""

METADATA = MetaData()

STORE = Table(f"{PREFIX}store", METADATA, Column("version", Integer, nullable=False))

SESSIONS = Table(
    f"{PREFIX}sessions",
    METADATA,
    Column("code", String(6), primary_key=True),
    Column("key_hash", String(64), nullable=False),
    Column("theory", Text, nullable=False),
    Column("asked", Text, nullable=False),  # JSON of `Asked`
    Column("rehearsal", Boolean, nullable=False),
    Column("expires", Integer, nullable=False),  # by the clock of the database, in seconds since 1970
    Column("phase", String(6), nullable=False),
    Column("node", Text),
    Column("step", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("closed", Text, nullable=False),  # JSON: ids of nodes
    Column("shown", Text, nullable=False),
)

DEVICES = Table(
    f"{PREFIX}devices",
    METADATA,
    Column("code", String(6), primary_key=True),
    Column("device", String(32), primary_key=True),
    ForeignKeyConstraint(["code"], [SESSIONS.c.code], ondelete="CASCADE"),
)

# An answer touches no row but its own and, to be gone with it, that of its device.
ANSWERS = Table(
    f"{PREFIX}answers",
    METADATA,
    Column("code", String(6), primary_key=True),
    Column("device", String(32), primary_key=True),
    Column("node", String, primary_key=True),
    Column("answers", Text, nullable=False),  # JSON: numbers by question
    ForeignKeyConstraint(["code", "device"], [DEVICES.c.code, DEVICES.c.device], ondelete="CASCADE"),
)
