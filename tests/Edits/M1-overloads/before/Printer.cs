namespace Game;

public static class Printer
{
    public static string Print(object item) => $"object {item}";
}

public static class Page
{
    public static string All() => Printer.Print(1) + Printer.Print("x");
}
