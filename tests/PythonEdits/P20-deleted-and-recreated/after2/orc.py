class Orc:
    def attack(self):
        return "smashes"
