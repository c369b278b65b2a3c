namespace Game;

public interface ITold
{
    string Old() => "old";

    string Told(int n) => $"default {n}";
}

public class Elf : ITold;

public static class Asked
{
    public static string Of(object thing) => thing is ITold told ? told.Told(3) : "none";
}
