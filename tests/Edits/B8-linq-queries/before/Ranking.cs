namespace Game;

public record Player(string Name, int Team, int Score);

public static class Ranking
{
    public static IEnumerable<string> Top(Player[] players) =>
        from player in players
        where player.Score > 10
        orderby player.Score descending
        select $"{player.Name} {player.Score}";

    public static IEnumerable<string> Teams(Player[] players) =>
        from player in players
        group player by player.Team into team
        orderby team.Key
        select $"{team.Key}: {team.Count()}";
}
