import molt


@molt.overwrite
class Orc:
    power = 1

    def attack(self):
        return "smashes"


class Troll:
    power = 1

    def attack(self):
        return "smashes"
