"""Statements that did not change, and mean something else because a constant did.

``AREA = WIDTH * 2`` follows ``WIDTH``, in the same script and in those that import it; so do default arguments and class attributes
that are computed from it. Only what is computed from names and literals by operators does: running that again has no effect but its
value. And only while the variable still has the value that the statement gave it.
"""

import ast

from molt._engine.followers import comes_from
from molt._engine.matching import HEADER, KEEP, RUN
from molt._engine.names import FUNCTIONS

_COMPUTED = (ast.Constant, ast.Name, ast.Tuple, ast.BinOp, ast.UnaryOp, ast.Compare, ast.BoolOp, ast.IfExp, ast.JoinedStr,
             ast.FormattedValue, ast.operator, ast.unaryop, ast.cmpop, ast.boolop, ast.expr_context)


def spread(proposal):
    """Has what depends on changed constants run as well. Scripts that are only touched by that become part of the edit."""
    changed = {edit.script.name: _changed_values(edit) for edit in proposal.edits if not edit.overwrites}
    pending = [edit.script for edit in proposal.edits if changed.get(edit.script.name)]
    while pending:
        script = pending.pop(0)
        names = changed[script.name]
        if _reads(proposal.source_of(script), names) or any(edit.script is script for edit in proposal.edits):
            edit = proposal.edit_of(script)
            if edit is not None and not edit.overwrites:
                edit.changed_values |= names
                _spread_within(edit)
                names |= edit.changed_values
        for other in proposal.live_scripts:
            taken = _taken(proposal.source_of(other), other, script, names) if other is not script and other.module else set()
            known = changed.setdefault(other.name, set())
            if not taken <= known:
                known |= taken
                pending.append(other)


def _taken(source, other, script, names):
    taken = {alias for alias, imported in source.bindings.imported.items()
             if imported.name in names and comes_from(imported, other, script)}
    for star in source.bindings.stars:
        if comes_from(star, other, script):
            taken |= {name for name in names if not name.startswith("_") and name not in source.bindings.own}
    return taken


def _changed_values(edit):
    return {step.unit.statement.targets[0].id for step in edit.comparison.steps
            if step.action == RUN and step.partner is not None and _is_plain_assignment(step.unit.statement)}


def _spread_within(edit):
    for step in edit.comparison.steps:
        if step.action != KEEP:
            continue
        statement = step.unit.statement
        if _is_plain_assignment(statement):
            name = statement.targets[0].id
            if name not in edit.changed_values and _depends(statement.value, edit.changed_values) and _is_untouched(step, edit, name):
                step.action = RUN
                edit.changed_values.add(name)
            elif isinstance(statement.value, ast.Lambda) and _has_default(statement.value, edit.changed_values):
                step.action = RUN
        elif isinstance(statement, FUNCTIONS) and _has_default(statement, edit.changed_values):
            step.action = HEADER if statement.decorator_list else RUN
        elif isinstance(statement, ast.ClassDef) and _class_depends(statement, edit.changed_values):
            step.action = RUN


def _is_plain_assignment(statement):
    return isinstance(statement, ast.Assign) and len(statement.targets) == 1 and isinstance(statement.targets[0], ast.Name)


def _depends(value, names):
    nodes = list(ast.walk(value))
    return all(isinstance(node, _COMPUTED) for node in nodes) and any(isinstance(node, ast.Name) and node.id in names for node in nodes)


def _is_untouched(step, edit, name):
    variables = edit.script.variables
    try:
        code = compile(ast.Expression(step.partner.statement.value), edit.script.path, "eval", dont_inherit=True)
        return name in variables and bool(eval(code, variables) == variables[name])
    except Exception:
        return False    # it was computed from what is gone by now, so nobody can say what it would be


def _has_default(statement, names):
    return any(default is not None and _depends(default, names)
               for default in [*statement.args.defaults, *statement.args.kw_defaults])


def _class_depends(statement, names):
    for inner in statement.body:
        if isinstance(inner, FUNCTIONS) and _has_default(inner, names):
            return True
        if isinstance(inner, (ast.Assign, ast.AnnAssign)) and inner.value is not None and _depends(inner.value, names):
            return True
    return False


def reads_any(statement, names):
    return bool(names) and any(isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in names
                               for node in ast.walk(statement))


def _reads(source, names):
    for unit in source.units:
        statement = unit.statement
        if _is_plain_assignment(statement):
            value = statement.value
            if _has_default(value, names) if isinstance(value, ast.Lambda) else _depends(value, names):
                return True
        if isinstance(statement, FUNCTIONS) and _has_default(statement, names):
            return True
        if isinstance(statement, ast.ClassDef) and _class_depends(statement, names):
            return True
    return False
