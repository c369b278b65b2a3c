import abc


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self):
        ...

    @abc.abstractmethod
    def edges(self):
        ...


class Square(Shape):
    def area(self):
        return 5


class Duck:
    pass


Shape.register(Duck)
