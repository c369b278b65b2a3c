using System.Text;

namespace Molt.Benchmarks;

/// <summary>
/// A project of many files that know each other, as games have: each declares an entity of 84 lines, with methods of the same names
/// as all others', which calls some of the others.
/// </summary>
internal static class GeneratedScripts
{
    public const string Base = """
        namespace Game;

        public abstract class Entity
        {
            public int Health { get; set; } = 100;

            public abstract int Update(long time);

            public virtual string Describe(object detail) => $"{GetType().Name}: {detail}";
        }

        public static class Rules
        {
            public const int Limit = 50;

            public static int Cap(long value) => value > Limit ? Limit : (int)value;
        }

        public readonly struct Gold(int amount)
        {
            public int Amount => amount;

            public static explicit operator int(Gold gold) => gold.Amount;
        }
        """;

    public static string File(int number, int of)
    {
        var text = new StringBuilder($$"""
            namespace Game;

            public class Entity{{number}} : Entity
            {
                private readonly List<int> scores = [1, 2, 3];

                public Gold Purse => new({{number}});

                public override int Update(long time)
                {
                    Health = Rules.Cap(time + {{number}});
                    return Health;
                }

                public int Total() => scores.Where(score => score > 1).Sum() + Rules.Limit;

            """);
        for (var method = 0; method < 8; method++) text.Append(Method(number, method, (number * 7 + method * 13 + 1) % of));
        return text.Append("\n}\n").ToString();
    }

    private static string Method(int number, int method, int other) => $$"""

            public string Act{{method}}(Entity{{other}} other, int times)
            {
                var (sum, text) = (0, "");
                foreach (var score in scores)
                {
                    sum += other.Update(score) * times;
                    if (sum > Rules.Limit * {{number + 1}}) text += other.Describe(sum);
                }
                return $"{text} {other.Total()} {sum}";
            }
        
        """;
}
