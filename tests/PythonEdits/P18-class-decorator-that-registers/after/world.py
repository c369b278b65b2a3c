from game.commands import kind


@kind
class Orc:
    power = 2

    def attack(self):
        return self.power


@kind
class Troll:
    power = 9
