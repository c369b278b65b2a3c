namespace Game;

public static class Printer
{
    public static string Print(object item) => $"object {item}";

    public static string Print(int item) => $"int {item}";

    public static string Print<T>(List<T> items) => $"list of {typeof(T).Name}";

    public static string Print(string text, int times = 2) => $"text {text}{times}";
}

public static class Page
{
    public static string All() => string.Join(", ", Printer.Print(1), Printer.Print("x"), Printer.Print(2.5), Printer.Print(new List<int>()));
}
