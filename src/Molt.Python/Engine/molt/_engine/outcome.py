"""What an edit comes to."""


class Outcome:
    """What the commit stores, and what the report says."""

    def __init__(self):
        self.stores, self.after_commit, self.notes = [], [], []
        self.updated, self.added, self.removed, self.replaced, self.leaked = [], [], [], [], []
        self.created, self.changed_classes, self.reshaped = [], [], []
        self.moved = ()         # full names of what is in another script now
        self.running = []       # callables that say whose old code is still being run

    def note_class(self, cls):
        if not any(cls is known for known in self.changed_classes):
            self.changed_classes.append(cls)
