"""A script cut into its statements, each recognised by its first words. Nothing is executed here."""

import re
from dataclasses import dataclass, field

import sqlglot
from sqlglot.errors import TokenError

from slipway_glue.sql.errors import SqlJobError

SURFACE = (
    "A slipway-sql job takes SELECT, CREATE TEMP TABLE|VIEW name AS, "
    "CREATE [OR REPLACE] TABLE db.table [PARTITIONED BY (column)] [LOCATION 's3://...'] [WITH (...)] AS, "
    "INSERT INTO|OVERWRITE db.table, UNLOAD (query) TO 's3://...', DROP TABLE db.table, CREATE DATABASE name."
)


@dataclass(frozen=True)
class Statement:
    """`kind` is select, temp, ctas, insert, unload, drop or database."""

    kind: str
    text: str
    query: str = ""
    name: tuple = ()
    location: str = ""
    properties: dict = field(default_factory=dict)
    flags: frozenset = frozenset()


_PLAIN_VALUE = re.compile(r"[\w./:=@+ -]*")


def with_parameters(script, parameters):
    """`${name}` becomes the job parameter `--name`, as in Hive; only of characters that end no name and no text."""

    def value_of(found):
        name = found.group(1)
        if name not in parameters:
            raise SqlJobError(f"The script names the job parameter --{name}, which was not given.")
        if not _PLAIN_VALUE.fullmatch(parameters[name]):
            raise SqlJobError(
                f"The job parameter --{name} holds signs that cannot stand in a script: use getvariable('{name}')."
            )
        return parameters[name]

    return re.sub(r"\$\{([\w-]+)\}", value_of, script)


def statements_of(script):
    tokens = _tokens(script)
    found, start = [], 0
    for index, token in enumerate([*tokens, None]):
        if token is not None and token.token_type.name != "SEMICOLON":
            continue
        part = tokens[start:index]
        start = index + 1
        if part:
            found.append(_Reader(script, part).statement())
    return found


def _tokens(script):
    try:
        return sqlglot.tokenize(script, read="duckdb")
    except TokenError as error:
        raise SqlJobError(f"The script cannot be read: {error}") from None


class _Reader:
    def __init__(self, script, tokens):
        self._script = script
        self._tokens = tokens
        self._at = 0

    def statement(self):
        first = self._word()
        if first in ("SELECT", "WITH", "FROM", "VALUES", "("):
            return Statement("select", self._text(), query=self._rest())
        reader = {
            "CREATE": self._create,
            "INSERT": self._insert,
            "UNLOAD": self._unload,
            "DROP": self._drop,
        }.get(first)
        if reader is None:
            raise self._refused()
        self._at += 1
        return reader()

    def _create(self):
        replace = self._take("OR") and self._expect("REPLACE")
        if self._take("TEMP") or self._take("TEMPORARY"):
            if not (self._take("TABLE") or self._take("VIEW")):
                raise self._refused()
            self._name()
            self._expect("AS")
            return Statement("temp", self._text(), query=self._rest())
        if not replace and (self._take("DATABASE") or self._take("SCHEMA")):
            flags = self._condition("NOT", "EXISTS")
            return self._ended(Statement("database", self._text(), name=self._name(), flags=flags))
        self._expect("TABLE")
        flags = frozenset(["replace"]) if replace else self._condition("NOT", "EXISTS")
        name = self._qualified()
        properties = self._clauses()
        return Statement("ctas", self._text(), self._rest(), name, "", properties, flags)

    def _clauses(self):
        """Athena's `WITH (...)`, and Spark's clauses for the same."""
        found = {}
        while not self._take("AS"):
            if self._take("WITH"):
                found.update(self._properties())
            elif self._take("USING"):
                found["format"] = self._next().text
            elif self._take("LOCATION"):
                found["external_location"] = self._string()
            else:
                # sqlglot's word of two: its tokens are the words of many dialects.
                self._expect("PARTITIONED BY")
                found["partition_columns"] = self._columns()
        return found

    def _columns(self):
        self._expect("(")
        found = [self._next().text.lower()]
        while self._take(","):
            found.append(self._next().text.lower())
        self._expect(")")
        return found

    def _insert(self):
        overwrite = self._take("OVERWRITE")
        if not overwrite:
            self._expect("INTO")
        self._take("TABLE")
        name = self._qualified()
        flags = frozenset(["overwrite"] if overwrite else [])
        return Statement("insert", self._text(), self._rest(), name, flags=flags)

    def _unload(self):
        """The query in parentheses ends where they close."""
        self._expect("(")
        start, depth = self._at, 1
        while depth:
            word = self._word()
            if word is None:
                raise self._refused()
            depth += {"(": 1, ")": -1}.get(word, 0)
            self._at += 1
        query = self._script[self._tokens[start].start : self._tokens[self._at - 1].start]
        self._expect("TO")
        location = self._string()
        properties = self._properties() if self._take("WITH") else {}
        return self._ended(
            Statement("unload", self._text(), query, (), location, properties)
        )

    def _drop(self):
        self._expect("TABLE")
        flags = self._condition("EXISTS")
        return self._ended(Statement("drop", self._text(), name=self._qualified(), flags=flags))

    def _condition(self, *words):
        if not self._take("IF"):
            return frozenset()
        for word in words:
            self._expect(word)
        return frozenset(["if"])

    def _properties(self):
        """`(format = 'PARQUET', partitioned_by = ARRAY['a', 'b'])`"""
        self._expect("(")
        found = {}
        while not self._take(")"):
            name = self._next().text.lower()
            self._expect("=")
            found[name] = self._list() if self._take("ARRAY") else self._string()
            if self._word() != ")":
                self._expect(",")
        return found

    def _list(self):
        self._expect("[")
        found = []
        while not self._take("]"):
            found.append(self._string())
            if self._word() != "]":
                self._expect(",")
        return found

    def _qualified(self):
        name = self._name()
        if len(name) != 2:
            raise SqlJobError(
                f"{'.'.join(name)}: give a table of the catalog with its database, as in db.table. {SURFACE}"
            )
        return name

    def _name(self):
        parts = [self._next().text.lower()]
        while self._take("."):
            parts.append(self._next().text.lower())
        return tuple(parts)

    def _string(self):
        token = self._next()
        if token.token_type.name != "STRING":
            raise SqlJobError(f"Expected a text in quotes, not {token.text}: {self._text()[:200]}")
        return token.text

    def _next(self):
        if self._at >= len(self._tokens):
            raise self._refused()
        self._at += 1
        return self._tokens[self._at - 1]

    def _word(self):
        if self._at >= len(self._tokens):
            return None
        return " ".join(self._raw(self._tokens[self._at]).upper().split())

    def _raw(self, token):
        return self._script[token.start : token.end + 1]

    def _take(self, word):
        taken = self._word() == word
        self._at += taken
        return taken

    def _expect(self, word):
        if not self._take(word):
            raise self._refused()
        return True

    def _ended(self, statement):
        if self._at < len(self._tokens):
            raise self._refused()
        return statement

    def _rest(self):
        if self._at >= len(self._tokens):
            raise self._refused()
        return self._script[self._tokens[self._at].start : self._tokens[-1].end + 1]

    def _text(self):
        return self._script[self._tokens[0].start : self._tokens[-1].end + 1]

    def _refused(self):
        return SqlJobError(f"Not supported: {self._text()[:200]}. {SURFACE}")
