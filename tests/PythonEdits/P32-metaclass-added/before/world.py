class Meta(type):
    def describe(cls):
        return "described " + cls.__name__


class Orc:
    def attack(self):
        return "hits"


class Troll(Orc):
    pass
