"""Classes of scripts that did not change, and are other ones because a base is."""

import types

from molt._engine.classes import abstract_methods
from molt._engine.matching import RUN, Step
from molt._engine.running import NotQuiet
from molt._engine.stores import ClassStore


def run_derived_classes(run):
    """What a data class generates depends on its bases' fields; and a class has its bases' metaclass."""
    merger = run.merger
    pending = [*merger.merged_classes, *(new for _, new, note in merger.replaced if note is not None)]
    while pending:
        base = pending.pop(0)
        for derived in type.__subclasses__(base):
            script = run.proposal.world.scripts.get(derived.__module__)
            unit = _unit_of(derived, script) if _depends(derived, base, merger) else None
            if unit is None:
                continue
            if run.quiet:
                raise NotQuiet
            run.running = script
            run.run_statement(Step(unit, unit, RUN), script, script.variables, types.SimpleNamespace(changed_values=set()))
            run.running = None
            pending.append(script.variables[unit.name])


def _depends(derived, base, merger):
    if any(derived is cls for cls in merger.merged_classes):
        return False
    return "__dataclass_params__" in vars(derived) or not issubclass(type(derived), type(base))


def _unit_of(cls, script):
    if script is None or script.module is None or script.variables.get(cls.__name__) is not cls:
        return None
    return next((unit for unit in script.source.units if unit.name == cls.__qualname__), None)


def renew_abstract_methods(cls):
    """Which methods are abstract in classes below ``cls``: `abc` computes it when a class is made."""
    for derived in type.__subclasses__(cls):
        if hasattr(derived, "_abc_impl"):
            abstract = abstract_methods(derived)
            if abstract != getattr(derived, "__abstractmethods__", frozenset()):
                ClassStore(derived, "__abstractmethods__", abstract).step(abstract)()
        renew_abstract_methods(derived)
