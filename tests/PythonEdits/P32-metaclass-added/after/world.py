class Meta(type):
    def describe(cls):
        return "described " + cls.__name__


class Orc(metaclass=Meta):
    def attack(self):
        return "smashes"


class Troll(Orc):
    pass
