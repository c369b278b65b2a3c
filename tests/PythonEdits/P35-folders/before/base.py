class Creature:
    def name(self):
        return "creature"
