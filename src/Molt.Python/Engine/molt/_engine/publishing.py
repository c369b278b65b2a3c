"""Scripts that go, and scripts that come back."""

import linecache
import sys

from molt._engine.candidates import lines_of
from molt._engine.stores import ABSENT, ItemStore


def removals(proposal, outcome, gone):
    """A script that goes is not found any more. What it defined works on for those who hold it, until it comes back."""
    stores = []
    for script in proposal.removed:
        stores.append(ItemStore(sys.modules, script.name, ABSENT))
        stores.append(ItemStore(linecache.cache, script.path, ABSENT))
        parent = sys.modules.get(script.namespace)
        if parent is not None:
            stores.append(ItemStore(vars(parent), script.name.rpartition(".")[2], ABSENT))
        names = [f"{script.name}.{name}" for name in script.source.bindings.own if f"{script.name}.{name}" not in outcome.moved]
        (outcome.removed if proposal.delete_removed else outcome.leaked).extend(names)
    return stores


def returns(proposal):
    stores = []
    for edit in proposal.edits:
        if edit.returns:
            stores.append(ItemStore(sys.modules, edit.script.name, edit.script.module))
            stores.append(lines_of(edit.script.path, edit.source))
            parent = sys.modules.get(edit.script.namespace)
            if parent is not None:
                stores.append(ItemStore(vars(parent), edit.script.name.rpartition(".")[2], edit.script.module))
    return stores
