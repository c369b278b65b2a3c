"""How a class takes edits, where it is not to be as the session's mode says."""


def update(cls):
    """Marks a class that stays the same object, with changed members: the default."""
    cls.__molt_mode__ = "update"
    return cls


def overwrite(cls):
    """Marks a class that is replaced by a new one when its statement changes. Its objects go on with the old one."""
    cls.__molt_mode__ = "overwrite"
    return cls


def overwrites(cls):
    return vars(cls).get("__molt_mode__") == "overwrite"
