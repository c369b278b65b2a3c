"""Random programs and random edits, live and cold: ``python3 random_edits.py [count] [seed]``.

The programs call each other over several scripts and keep no state, so live must answer as cold after every step.
"""

import linecache
import os
import random
import sys

_HERE = os.path.dirname(os.path.abspath(__file__))
sys.dont_write_bytecode = True
sys.path[:0] = [_HERE, os.path.join(_HERE, "..", "..", "..", "src", "Molt.Python", "Engine")]

from molt._engine.finder import FINDER, install  # noqa: E402
from molt._engine.session import Session  # noqa: E402  - found by what is above

_NAMES = "abcde"


class Program:
    """Scripts m0 to m2, each of which imports from those before it."""

    def __init__(self, random):
        self.random = random
        self.scripts = []
        for number in range(3):
            self.scripts.append(self._script(number))

    def edit(self):
        """Another program that differs in one to three pieces."""
        other = Program.__new__(Program)
        other.random, other.scripts = self.random, [dict(script) for script in self.scripts]
        for _ in range(self.random.randint(1, 3)):
            number = self.random.randrange(3)
            name = self.random.choice(list(other.scripts[number]))
            other.scripts[number][name] = self._piece(number, name)
        return other

    def texts(self):
        return {f"m{number}": self._text(number) for number in range(3)}

    def _script(self, number):
        return {f"{kind}{name}{number}": self._piece(number, f"{kind}{name}{number}") for kind in "FCVD" for name in _NAMES[:3]}

    def _text(self, number):
        lines = ["import dataclasses", "import enum", "import functools", ""]
        style = self.random.random()
        for earlier in range(number):
            lines.append(f"from game.m{earlier} import *" if style < 0.3 else
                         f"from game.m{earlier} import " + ", ".join(sorted(self.scripts[earlier])))
        lines += ["", "def _double(function):", "    @functools.wraps(function)", "    def wrapper(*arguments, **named):",
                  "        return (function(*arguments, **named), 2)", "    return wrapper", ""]
        order = sorted(self.scripts[number], key=lambda name: "VDCF".index(name[0]))
        lines += ["\n" * self.random.randint(0, 2) + self.scripts[number][name] for name in order]
        return "\n".join(lines) + "\n"

    def _earlier(self, number, kind):
        names = [name for earlier in range(number) for name in self.scripts[earlier] if name[0] == kind] if number else []
        return self.random.choice(names) if names else None

    def _value(self, number):
        earlier = self._earlier(number, "V")
        return f"({earlier}, {self.random.randint(0, 9)})" if earlier and self.random.random() < 0.4 else str(self.random.randint(0, 99))

    def _piece(self, number, name):
        return {"V": self._variable, "F": self._function, "C": self._class, "D": self._special}[name[0]](number, name)

    def _variable(self, number, name):
        return f"{name} = {self._value(number)}"

    def _function(self, number, name):
        body = self._value(number)
        earlier = self._earlier(number, "F")
        if earlier and self.random.random() < 0.5:
            body = f"({body}, {earlier}())"
        form = self.random.randrange(5)
        head = f"def {name}(n={self._value(number)}):"
        if form == 0:
            return f"@_double\n{head}\n    return (n, {body})"
        if form == 1:
            return f"{head}\n    def inner(k):\n        return (k, {body}, n)\n    return inner({self.random.randint(0, 9)})"
        if form == 2:
            return f"{head}\n    return list(x for x in ({body}, n))"
        if form == 3:
            return f"{name} = lambda n={self._value(number)}: (n, {body})"
        return f"{head}\n    '''{self.random.randint(0, 9)}'''\n    return {body}"

    def _class(self, number, name):
        base = self._earlier(number, "C") if self.random.random() < 0.6 else None
        lines = [f"class {name}({base}):" if base else f"class {name}:"]
        lines.append(f"    power = {self._value(number)}")
        for method in self.random.sample("pqrs", self.random.randint(1, 3)):
            below = f", super().{method}() if hasattr(super(), '{method}') else 0" if self.random.random() < 0.4 else ""
            decorator = self.random.choice(["", "", "    @_double\n", "    @functools.lru_cache(None)\n"])
            lines.append(f"{decorator}    def {method}(self, n={self.random.randint(0, 9)}):\n        return ('{name}', n, self.power{below})")
        if self.random.random() < 0.3:
            lines.append(f"    @property\n    def size(self):\n        return {self._value(number)}")
        if self.random.random() < 0.3:
            lines.append(f"    class Inner:\n        def z(self):\n            return {self._value(number)}")
        return "\n".join(lines)

    def _special(self, number, name):
        form = self.random.randrange(3)
        if form == 0:
            fields = "\n".join(f"    f{index}: int = {self.random.randint(0, 9)}" for index in range(self.random.randint(1, 3)))
            return f"@dataclasses.dataclass\nclass {name}:\n{fields}"
        if form == 1:
            members = "\n".join(f"    {member} = {self.random.randint(0, 9)}" for member in self.random.sample(["A", "B", "C"], 2))
            return f"class {name}(enum.Enum):\n{members}"
        return f"class {name}:\n    def __init__(self):\n        self.x{self.random.randint(0, 3)} = {self.random.randint(0, 9)}"


def answers():
    import game
    lines = []
    for number in range(3):
        module = getattr(game, f"m{number}")
        for name in sorted(vars(module)):
            if name[0] in "FCVD" and name[-1].isdigit():
                lines.append((number, name, _answer(vars(module)[name], name)))
    return lines


def _answer(value, name):
    try:
        if name[0] == "V":
            return value
        if name[0] == "F":
            return value(), value.__doc__
        if name[0] == "D":
            return _describe(value)
        item = value()
        found = [cls.__name__ for cls in value.__mro__]
        for member in ("p", "q", "r", "s"):
            if hasattr(item, member):
                found.append((member, getattr(item, member)()))
        return found + [getattr(item, "size", None), value.Inner().z() if hasattr(value, "Inner") else None]
    except Exception as exception:
        return type(exception).__name__, str(exception)


def _describe(value):
    if hasattr(value, "__members__"):
        return [(member.name, member.value) for member in value], sorted(value.__members__)
    return repr(value()) if hasattr(value, "__dataclass_fields__") else sorted(vars(value()).items())


class Held:
    """What somebody holds since the first step: functions, and objects of classes."""

    def __init__(self):
        import game
        self._items = []
        for number in range(3):
            for name, value in vars(getattr(game, f"m{number}")).items():
                if name[0] == "F" and name.endswith(str(number)):
                    self._items.append((number, name, value))
                elif name[0] == "C" and name.endswith(str(number)):
                    self._items.append((number, name, value()))

    def faults(self):
        """Where it does not answer as what has its name now."""
        import game
        for number, name, item in self._items:
            value = vars(getattr(game, f"m{number}"))[name]
            if name[0] == "F":
                pair = _call(item), _call(value)
            else:
                pair = (type(item) is value, _methods(item)), (True, _methods(value()))
            if pair[0] != pair[1]:
                yield f"  held {name}: {pair[0]}\n  new  {name}: {pair[1]}"


def _call(function):
    try:
        return function()
    except Exception as exception:
        return type(exception).__name__, str(exception)


def _methods(item):
    for cls in type(item).__mro__:
        for member in vars(cls).values():
            if hasattr(member, "cache_clear"):
                member.cache_clear()    # what it remembers of an object is state, which edits keep
    return [(member, _call(getattr(item, member))) for member in "pqrs" if hasattr(item, member)]


def save(session, texts):
    attempt = session.prepare([("game", "/random", f"/random/{name}.py", text) for name, text in sorted(texts.items())])
    if not attempt.succeeded:
        return attempt.diagnostics
    report = session.commit(attempt)
    return report.error


def ask_cold(live, texts):
    """What a session of its own says, while the live one's modules are put aside."""
    aside = {name: sys.modules.pop(name) for name in [*live.world.scripts, *live.world.namespaces]}
    worlds = dict(FINDER.worlds)
    FINDER.worlds.clear()
    lines = dict(linecache.cache)
    cold = Session()
    try:
        save(cold, texts)
        return answers()
    finally:
        cold.close()
        sys.modules.update(aside)
        FINDER.worlds.update(worlds)
        install()
        linecache.cache.update(lines)


def run(seed, steps=6):
    """Returns what is wrong with one random story, or None."""
    source = random.Random(seed)
    program, live, held = Program(source), Session(), None
    try:
        history = []
        for step in range(steps):
            texts = program.texts()
            history.append(texts)
            failed = save(live, texts)
            if failed:
                return f"seed {seed}, step {step}: {failed}", history
            held = held or Held()
            found = answers()
            faults = list(held.faults())
            if faults:
                return f"seed {seed}, step {step}:\n" + "\n".join(faults), history
            expected = ask_cold(live, texts)
            different = [pair for pair in zip(found, expected) if pair[0] != pair[1]]
            if different or len(found) != len(expected):
                return f"seed {seed}, step {step}:\n" + "\n".join(f"  live {a}\n  cold {b}" for a, b in different[:5]), history
            program = program.edit()
    finally:
        live.close()
    return None


def main():
    count, first = int(sys.argv[1]) if len(sys.argv) > 1 else 200, int(sys.argv[2]) if len(sys.argv) > 2 else 0
    failures = [failure for seed in range(first, first + count) for failure in [run(seed)] if failure]
    for text, history in failures[:5]:
        print(text)
    print(f"{count - len(failures)} stories passed, {len(failures)} failed")
    return bool(failures)


if __name__ == "__main__":
    sys.exit(main())
