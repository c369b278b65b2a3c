namespace Game;

public record Player(string Name, int Team, int Score);

public static class Ranking
{
    public static IEnumerable<string> Top(Player[] players) =>
        from player in players
        where player.Score > 5
        orderby player.Name
        select $"{player.Name}: {player.Score * 2}";

    public static IEnumerable<string> Teams(Player[] players) =>
        from player in players
        group player by player.Team % 2 into team
        orderby team.Key descending
        select $"{team.Key}: {team.Sum(player => player.Score)}";
}
