"""Which scripts of an edit come first."""

from molt._engine.followers import modules_imported
from molt._engine.matching import KEEP


def in_order(proposal):
    """Edits and new scripts, those first that others import."""
    items = {edit.script.name: edit for edit in proposal.edits}
    items.update((script.name, script) for script in proposal.added)
    ordered, seen = [], set()

    def visit(name):
        if name not in items or name in seen:
            return
        seen.add(name)
        script = getattr(items[name], "script", items[name])
        for module, imported in modules_imported(items[name].source, script.namespace):
            visit(module)
            for owner in proposal.world.contributors(module, imported) if imported else ():
                visit(owner.name)
        ordered.append(items[name])

    for name in items:
        visit(name)
    return ordered


def depend_on_each_other(proposal):
    """Whether statements of one edit may read what those of another one bind."""
    running = {edit.script.name: edit for edit in proposal.edits if any(step.action != KEEP for step in edit.comparison.steps)}
    return len(running) > 1 and any(
        module in running or module in proposal.world.namespaces
        for edit in running.values() for module, _ in modules_imported(edit.source, edit.script.namespace))
