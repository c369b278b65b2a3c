namespace Mud.Tests;

/// <summary>Files that the tutorial has its reader write.</summary>
internal static class NewScripts
{
    internal const string Dance =
        """
        public sealed class Dance : ICommand
        {
            public string Verb => "dance";

            public string Summary => "make the floor creak";

            public void Run(Player player, string words)
            {
                player.Tell("You dance, and the floor creaks.");
                player.Do("dances, and the floor creaks.");
            }
        }

        """;

    internal const string CookWithProverbs =
        """
        public sealed class Cook : Creature
        {
            public override string Name => "cook";

            public override Type Home => typeof(Kitchen);

            public override int Strength => 4;

            public override int MaxHealth => 60;

            public override void Act()
            {
                if (Beats % 3 == 0) Mutter(Proverbs.Next());
            }

            private void Mutter(string text) => Do($"mutters: {text}");
        }

        public static class Proverbs
        {
            private static readonly string[] All =
            [
                "Hunger is the best sauce.",
                "Too many of us spoil the broth.",
            ];

            private static int next;

            public static string Next() => All[next++ % All.Length];
        }

        """;

    internal const string IWarm =
        """
        public interface IWarm
        {
            string Warmth { get; }
        }

        """;

    internal const string Crow =
        """
        public sealed class Crow : Creature
        {
            public override string Name => "crow";

            public override Type Home => typeof(Yard);

            public override int Strength => 1;

            public override int MaxHealth => 5;

            public override void Act() => Do("caws.");
        }

        """;
}
