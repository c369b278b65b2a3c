namespace Game;

public static class Named
{
    public static string Go() => Grid.Show(column: 1, row: 2) + new Grid()[column: 1, row: 2];
}
