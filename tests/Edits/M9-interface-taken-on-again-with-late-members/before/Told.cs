namespace Game;

public interface ITold
{
    string Old() => "old";
}

public class Elf : ITold;

public static class Asked
{
    public static string Of(object thing) => thing is ITold told ? told.Old() : "none";
}
