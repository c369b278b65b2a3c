"""The code of a script's functions, renewed wherever functions that have it are held."""

import ast
import types

from molt._engine.codes import FunctionIndex, Pair, Users, is_class_body, pairs_of, same, same_meaning, users_of
from molt._engine.diagnostics import KEEPS_OLD_BODY, info
from molt._engine.functions import renew_code, renew_wrappers
from molt._engine.stores import ABSENT, ClassStore, ItemStore

class CodeUpdate:
    """What becomes of the code of one script in one edit."""

    def __init__(self, script, comparison):
        self.script, self.stores = script, []
        self.updated, self.leaked, self.notes, self.caches = [], [], [], []
        self._touched = []      # paths of what has other code than before
        self._index = FunctionIndex(script.name, script.variables)
        self.users = Users([self._index])
        self._plan(comparison)

    def original(self, unit, name):
        """The function, as it is behind its decorators, that a def statement made."""
        code = next((child for child in unit.code.co_consts if isinstance(child, types.CodeType) and child.co_name == name), None)
        found = self.users.indexed(code) if code is not None else []
        return found[0] if found else None

    def touched_classes(self):
        """Classes whose methods changed, and whether it is the constructor."""
        for path in self._touched:
            owner = self._owner(path)
            if owner is not None:
                yield owner, path[-1][0] == "__init__"

    def still_running(self):
        """Names of functions whose old code somebody still runs, or holds: asked after the commit."""
        names = [display_name(self.script, pair) for pair in self._changed if users_of(pair) > 0]
        self._changed = ()
        self._index = None
        return [name for name in names if name is not None]

    def _plan(self, comparison):
        changed, moved, units = [], [], {}
        for step in comparison.steps:
            if step.partner is None or step.unit is step.partner:
                continue
            former = step.partner.former
            self._move_class(step.unit.statement, None)
            for pair in pairs_of(step.partner.code, step.unit.code):
                if pair.new is None:
                    self._let_go(pair)
                    continue
                if is_class_body(pair.old):
                    continue    # it ran, and nobody runs it again
                group = moved if same_meaning(pair.old, pair.new) else changed
                if not same(pair.old, pair.new):
                    group.append(pair)
                    units[id(pair)] = step.unit
                for code in former.get(pair.path, ()):
                    late = Pair(pair.path, code, pair.new)
                    (changed if not same_meaning(code, pair.new) else moved).append(late)
                    units[id(late)] = step.unit
        self._changed = changed
        for pair, functions in zip(changed, self.users.of(changed)):
            self._renew(pair, functions)
        for pair in moved:
            self._move(pair, units[id(pair)])

    def _move_class(self, statement, outer):
        """Where a class begins: from CPython 3.13 on, classes know that, and `inspect` asks them."""
        if not isinstance(statement, ast.ClassDef):
            return
        cls = (self.script.variables if outer is None else vars(outer)).get(statement.name)
        if not isinstance(cls, type) or "__firstlineno__" not in vars(cls):
            return
        line = min([statement.lineno] + [decorator.lineno for decorator in statement.decorator_list])
        self.stores.append(ClassStore(cls, "__firstlineno__", line))
        for inner in statement.body:
            self._move_class(inner, cls)

    def _renew(self, pair, functions):
        name = display_name(self.script, pair)
        if name is not None:
            self.updated.append(name)
            self._touched.append(pair.path)
        for function in functions:
            owner = self._owner(pair.path)
            renewed = renew_code(function, pair.new, self.stores, owner)
            if renewed is None:
                self._keep_old(function, pair)
            elif renewed is not function and owner is not None and vars(owner).get(function.__name__) is function:
                self.stores.append(ClassStore(owner, function.__name__, renewed))
            elif renewed is not function and self.script.variables.get(function.__name__) is function:
                self.stores.append(ItemStore(self.script.variables, function.__name__, renewed))
            self._renew_wrappers(function, pair)

    def _renew_wrappers(self, function, pair):
        wrappers = [wrapper for wrapper in self._index.wrappers if _wraps(wrapper, function)]
        renew_wrappers(wrappers, pair.old, pair.new, self.stores)
        self.caches += [wrapper for wrapper in self._index.caches if _wraps(wrapper, function)]

    def _move(self, pair, unit):
        """Code that only stands elsewhere: who cannot be found cheaply keeps it until the code itself changes."""
        functions = self.users.indexed(pair.old)
        for function in functions:
            renew_code(function, pair.new, self.stores, self._owner(pair.path))
        if users_of(pair) > len(functions):
            unit.former.setdefault(pair.path, []).append(pair.old)

    def _keep_old(self, function, pair):
        self.leaked.append(f"{self.script.name}.{function.__qualname__}")
        self.notes.append(info(KEEPS_OLD_BODY, self.script.path, pair.new.co_firstlineno, 1, (
            f"{function.__qualname__} uses a variable of the function around it that it did not use before. What holds one that was "
            "made before goes on with its old code.")))

    def _let_go(self, pair):
        if users_of(pair) > 0 and not is_class_body(pair.old):
            names = [name for name, _ in pair.path if not name.startswith("<generic")]
            self.leaked.append(f"{self.script.name}.{'.'.join(names)}")

    def _owner(self, path):
        found = None
        for name, _ in path[:-1]:
            if name.startswith("<generic"):
                continue
            found = (self.script.variables if found is None else vars(found)).get(name)
            if not isinstance(found, type) or found.__module__ != self.script.name:
                return None
        return found


def display_name(script, pair):
    """The name of a function that stands at the top or in a class, or None: functions in functions are parts of these."""
    names = [name for name, _ in pair.path if not name.startswith("<generic")]
    if any(name.startswith("<") for name in names):
        return f"{script.name}.{'.'.join(names)}" if len(names) == 1 else None
    return f"{script.name}.{'.'.join(names)}"


def _wraps(wrapper, function):
    seen = 0
    while wrapper is not function and seen < 20:
        wrapper = getattr(wrapper, "__wrapped__", ABSENT)
        seen += 1
    return wrapper is function
