namespace Game;

public class Money
{
    public int Value = 1;

    public static implicit operator long(Money money) => money.Value;
}

public class Gold : Money;
