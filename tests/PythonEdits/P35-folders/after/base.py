class Creature:
    def name(self):
        return "beast"
