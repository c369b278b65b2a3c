class Orc:
    def attack(self):
        return "hits"
