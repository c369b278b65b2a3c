"""Which statement of a new version is which of the old one, and what is to be done about the difference."""

import ast

from molt._engine.codes import alike
from molt._engine.names import FUNCTIONS
from molt._engine.units import shape_of

KEEP, HEADER, RUN = "keep", "header", "run"


class Step:
    """A statement of the new version: it is kept (only code in it is exchanged), what its head says is renewed, or it runs."""

    __slots__ = ("unit", "partner", "action")

    def __init__(self, unit, partner, action):
        self.unit, self.partner, self.action = unit, partner, action


class Comparison:
    def __init__(self, old, new):
        """``old`` and ``new`` are sources. Statements that did not move either are the same objects in both afterwards."""
        self.old, self.new = old, new
        partners = _partners(old.units, new.units)
        self.steps = [self._step(unit, partners.get(id(unit))) for unit in new.units]
        matched = {id(step.partner) for step in self.steps if step.partner is not None}
        self.gone_units = [unit for unit in old.units if id(unit) not in matched]
        self._run_last_binders()
        while self._run_what_is_built_upon() or self._run_what_binds_again():
            pass
        self._reuse()

    @property
    def is_empty(self):
        return not self.gone_units and all(step.unit is step.partner for step in self.steps)

    @property
    def gone_names(self):
        """Names of the script's own that the new version does not bind at all."""
        still = {*self.new.bindings.definitions, *self.new.bindings.values, *self.new.bindings.imported}
        return [name for name in self.old.bindings.own if name not in still]

    def _step(self, unit, partner):
        if partner is None:
            return Step(unit, None, RUN)
        if unit.text == partner.text and unit.flags == partner.flags:
            return Step(unit, partner, KEEP)
        if unit.flags == partner.flags and unit.shape == partner.shape and alike(partner.code, unit.code):
            return Step(unit, partner, KEEP)
        return Step(unit, partner, HEADER if _same_decorators(partner.statement, unit.statement) else RUN)

    def _run_last_binders(self):
        """What a name means is up to the last statement that binds it: one that becomes the last has to run."""
        before, after = _last_binders(self.old.units), _last_binders(self.new.units)
        steps = {id(step.unit): step for step in self.steps}
        for name, unit in after.items():
            step = steps[id(unit)]
            if step.action == KEEP and name in before and step.partner is not before[name]:
                step.action = RUN

    def _run_what_is_built_upon(self):
        """``x = f(x)`` runs on what the statements before it made of ``x``, not on what it made of it the last time."""
        return self._run(earlier for index, step in enumerate(self.steps) if step.action == RUN
                         for name in _rebound(step.unit) for earlier in self.steps[:index] if name in _bound(earlier.unit))

    def _run_what_binds_again(self):
        """What binds a name after a statement that runs has to run, too, or the name would mean what it meant before."""
        run, late = set(), []
        for step in self.steps:
            if step.action != RUN and run.isdisjoint(_bound(step.unit)):
                continue
            run.update(_bound(step.unit))
            late.append(step)
        return self._run(late)

    @staticmethod
    def _run(steps):
        """Says that statements have to run, and whether some would not have."""
        found = [step for step in steps if step.action != RUN]
        for step in found:
            step.action = RUN
        return bool(found)

    def _reuse(self):
        units = []
        for step in self.steps:
            if step.action == KEEP and step.partner is not None and step.unit.same_place(step.partner):
                step.unit = step.partner
            units.append(step.unit)
        self.new.units = units


def _partners(old, new):
    partners, taken = {}, set()
    for key_of in (_by_name, _by_text, _by_shape, _by_targets):
        places = _keyed([unit for unit in old if id(unit) not in taken], key_of)
        for key, unit in _keyed([unit for unit in new if id(unit) not in partners], key_of).items():
            if key in places:
                partners[id(unit)] = places[key]
                taken.add(id(places[key]))
    return partners


def _keyed(units, key_of):
    """Units by key and place among those of the same key, counted from the end: the last definition of a name is the one that counts."""
    found, counts = {}, {}
    for unit in reversed(units):
        key = key_of(unit)
        if key is not None:
            counts[key] = counts.get(key, 0) + 1
            found[key, counts[key]] = unit
    return found


def _by_name(unit):
    return unit.name and (type(unit.statement).__name__, unit.name)


def _by_text(unit):
    return None if unit.name else (unit.text, unit.statement.col_offset)


def _by_shape(unit):
    return None if unit.name else unit.shape


def _by_targets(unit):
    names = _bound(unit)
    return tuple(names) if names and not unit.name else None


def _bound(unit):
    return [*unit.bindings.definitions, *unit.bindings.values, *unit.bindings.imported]


def _last_binders(units):
    return {name: unit for unit in units for name in _bound(unit)}


def _rebound(unit):
    """Names that the statement both reads and binds."""
    bound = {*unit.bindings.definitions, *unit.bindings.values}
    if isinstance(unit.statement, ast.AugAssign):
        return bound
    reads = [unit.statement.value] if isinstance(unit.statement, ast.Assign) else []
    reads += getattr(unit.statement, "decorator_list", [])
    return {node.id for read in reads for node in ast.walk(read) if isinstance(node, ast.Name) and node.id in bound}


def _same_decorators(old, new):
    return (isinstance(new, FUNCTIONS) and type(old) is type(new) and bool(new.decorator_list)
            and shape_of(old.decorator_list) == shape_of(new.decorator_list))
