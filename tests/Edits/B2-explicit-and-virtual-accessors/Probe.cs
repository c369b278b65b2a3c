using Game;

public static class Probe
{
    public static IEnumerable<string> Answers()
    {
        Shape shape = new Square();
        var area = (IArea)shape;
        var first = area.Area;
        area.Area = 16;
        return [$"{first} {area.Area} {shape.Sides} {shape.Name}"];
    }
}
