public class Boss : Orc;
