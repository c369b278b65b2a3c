namespace Game {

public class Shop(string name, int tax)
{
    private readonly List<string> log = [];
    private readonly Func<int, int> price = gold => gold * 2;
    private readonly Func<string> greeting;
    public Func<int, string> Sign { get; } = number => $"sign {number} of {name}";

    public Shop(string name) : this(name, new Func<int>(() => name.Length + 1)())
    {
        log.Add("short");
        greeting = () => $"hi {name}";
    }

    public Func<string> Greeter(int count)
    {
        var words = new List<string>();
        for (var day = 0; day < count; day++)
        {
            var label = $"day {day}";
            foreach (var item in new[] { "axe", "bow" })
            {
                var cost = price(day) + tax;
                Func<string> tell = () => $"{label} {item} {cost} {count}";
                words.Add(tell());
                log.Add(item);
            }
        }
        var total = words.Count;
        return () => { total += 1; return $"{name}: {string.Join(",", words)} {total}"; };
    }

    public string Nested(int start)
    {
        var sum = start;
        Func<int, Func<int, Func<int>>> deep = a =>
        {
            var b = a + sum;
            return c =>
            {
                var d = b * c;
                return () => { sum++; return a + b + c + d + sum; };
            };
        };
        int Local(int n)
        {
            if (Game.Fuel.Out(n)) return 1;
            return n + Local(n - 1) + sum;
        }
        static string Show(int value) => $"<{value}>";
        log.Add(Show(deep(1)(2)()));
        log.Add(Show(Local(3)));
        var held = Held(() => sum + start);
        var method = new Func<int, string>(Show);
        log.Add(method(held));
        return Say();
    }

    public Func<string> Two()
    {
        var x = 1;
        var y = 2;
        Func<int> first = () => x + 1;
        Func<int> second = () => y * 3 + x;
        Action bump = () => { x += 10; log.Add("bump"); };
        bump();
        return () => $"{first()} {second()} {log.Count >= 0}";
    }

    public string Say()
    {
        var text = $"{name} {Sign(4)} {greeting?.Invoke()} {string.Join("|", log)}";
        log.Clear();
        return text;
    }

    private static int Held(Func<int> function) => function() + 1;
}

public static class Fuel
{
    public static bool Out(int n) => n <= 0;
}

}
public static class Probe
{
    public static Func<string>[] Questions() =>
    [
        () => new Game.Shop("Inn", 3).Greeter(2)(), () => new Game.Shop("Pub").Nested(5), () => new Game.Shop("Bar", 1).Two()(), () => new Game.Shop("Den").Say(),
    ];

    public static object[] Hold()
    {
        var shop = new Game.Shop("Old");
        return [shop.Greeter(2), shop.Two(), new Func<string>(() => shop.Nested(2)), new Func<string>(() => shop.Sign(7)), new Func<string>(shop.Say)];
    }
}
