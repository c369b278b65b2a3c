class Field:
    def __set_name__(self, owner, name):
        self.owner, self.name = owner, name

    def __get__(self, item, owner=None):
        return self if item is None else f"{self.owner.__name__}.{self.name}"


class Base:
    known = []

    def __init_subclass__(cls, **named):
        super().__init_subclass__(**named)
        if cls.__name__ not in [item.__name__ for item in Base.known]:
            Base.known.append(cls)


class Model(Base):
    first = Field()
    second = Field()


class Other(Base):
    third = Field()
