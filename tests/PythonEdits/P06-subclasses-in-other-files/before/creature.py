class Creature:
    def describe(self):
        return "a creature"

    def name(self):
        return "nameless"
