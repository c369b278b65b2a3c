namespace Game;

public class Reader
{
    public string Read(Sheet sheet) => $"{sheet.Size} {sheet.Size.GetType().Name} {sheet[1]}";
}
