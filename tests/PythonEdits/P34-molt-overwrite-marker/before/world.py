import molt


@molt.overwrite
class Orc:
    def attack(self):
        return "hits"


class Troll:
    def attack(self):
        return "hits"
